/**
 * What people see, in a real browser: every page of the library and of the workbench, in the
 * distribution's Chromium without a screen. A test fails by itself if its page says something on
 * the console, breaks its own security policy, or asks anything of anybody but where it came from.
 * Each page that is shown leaves a picture in {@code target/screenshots}, for looking at.
 */
package org.gongyue.workbench.browser;
