package org.gongyue.decision;

/**
 * The convention that decided.
 *
 * @param id the community's id
 * @param version the version
 * @param digest SHA-256 of its meaning, in hexadecimal
 */
public record ConventionVersion(String id, String version, String digest) {}
