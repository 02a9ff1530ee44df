/**
 * What changes in meaning from one version of a convention to another: each part that is another,
 * and a short log that the two decide otherwise because of it; or a proof that none can be, or that
 * none was found. {@code Wording} puts it into words. It may use {@code diagnostic}, {@code
 * vocabulary} and {@code probe}.
 */
package org.gongyue.dsl.diff;
