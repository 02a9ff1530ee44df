package org.gongyue.dsl.edit;

import java.util.List;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/**
 * A rule in its file.
 *
 * @param entry how it is shown
 * @param shape what it is
 * @param mapping where it is written
 * @param list the list in which it is; null for the file as a whole
 * @param index which item of the list
 * @param side 正面 or 负面 if it is on one of them; else null
 * @param around the mappings around it and itself, the innermost last
 */
record Located(
    RuleEntry entry,
    Shape shape,
    Part.Mapping mapping,
    Part.Sequence list,
    int index,
    Key side,
    List<Part.Mapping> around) {}
