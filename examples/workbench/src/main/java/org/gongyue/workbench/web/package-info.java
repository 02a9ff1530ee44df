/**
 * HTTP on loopback and who may ask: the server of the JDK, a guard that refuses whatever another
 * page or machine could have sent, routes, the page itself and the modules that it loads. Knows
 * nothing of conventions.
 */
package org.gongyue.workbench.web;
