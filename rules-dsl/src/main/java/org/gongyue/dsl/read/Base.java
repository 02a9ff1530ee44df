package org.gongyue.dsl.read;

import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Position;

/**
 * A convention that another one inherits, in which there is no error.
 *
 * @param documents what it says together with what it inherits itself
 * @param delegations what its heirs may add, by its own 授权 and by those above it
 * @param overrides where keys of what it inherits were overridden, like {@link
 *     ConventionReader#origins}
 */
record Base(Documents documents, List<Delegation> delegations, Map<String, Position> overrides) {}
