package org.yiciban.comparison;

import java.util.List;

/**
 * What a file means, and how it is drawn.
 *
 * @param parts in the order of the file
 * @param layout where shapes stand, which means nothing; the same text where it is drawn the same
 */
record FileParts(List<Part> parts, String layout) {

    static final FileParts NONE = new FileParts(List.of(), "");

    FileParts {
        parts = List.copyOf(parts);
    }
}
