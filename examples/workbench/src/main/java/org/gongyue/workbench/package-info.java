/**
 * The workbench of a rule editor: a page on loopback in which one writes a convention, tries it,
 * compares it and sees what will be published. What it knows of conventions it asks the library.
 * {@code web} is HTTP, {@code store} the folder with its files, {@code api} what the page asks.
 */
package org.gongyue.workbench;
