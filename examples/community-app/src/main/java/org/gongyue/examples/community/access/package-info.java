/** Who may do what: keys with roles, and what each method of each path asks for. */
package org.gongyue.examples.community.access;
