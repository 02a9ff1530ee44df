/**
 * The beginnings of a new convention. May use {@code org.gongyue.dsl.diagnostic}, {@code
 * org.gongyue.dsl.yaml} and {@code org.gongyue.dsl.vocabulary}.
 */
package org.gongyue.dsl.scaffold;
