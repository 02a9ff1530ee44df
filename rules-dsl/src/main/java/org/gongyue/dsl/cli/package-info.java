/**
 * The command line: thin commands over what the Java API can do. Data goes to standard output, talk
 * to standard error; exit codes are 0 for good, 1 for errors found, 2 for a wrong call. May use
 * every package.
 */
package org.gongyue.dsl.cli;
