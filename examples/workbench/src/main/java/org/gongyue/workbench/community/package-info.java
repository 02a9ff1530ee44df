/**
 * One convention of the folder, as it is on disk or as it is typed. Uses {@code store} and {@code
 * web}.
 */
package org.gongyue.workbench.community;
