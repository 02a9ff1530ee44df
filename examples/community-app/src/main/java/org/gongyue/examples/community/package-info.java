/**
 * An app as a community would run it: the ledger behind a REST interface, for people with keys.
 *
 * <p>{@code access} says who may do what, {@code problem} what is answered when they may not or ask
 * wrongly, {@code books} keeps the communities and their ledgers, {@code api} is what is asked over
 * HTTP, {@code watch} what operators see. Each uses those named before it only.
 */
package org.gongyue.examples.community;
