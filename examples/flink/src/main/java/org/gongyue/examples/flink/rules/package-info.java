/**
 * How conventions get to the tasks: a folder is looked at again and again, what changed is
 * published as the files that say it, and each task compiles what it needs.
 */
package org.gongyue.examples.flink.rules;
