/** The communities that are served, each with its rules and its ledger. */
package org.gongyue.examples.community.books;
