/**
 * What the page asks, an endpoint a concept. Thin: each reads a request, asks the library, and
 * writes what it said as JSON. Uses {@code store} and {@code web}.
 */
package org.gongyue.workbench.api;
