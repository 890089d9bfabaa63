package org.yiciban.catalogue.sheet;

import org.yiciban.shared.LocalText;

/**
 * An answer to the guide that can't be used.
 *
 * @param key the question, or the unknown key that was sent
 * @param code {@code unknown}, {@code required}, {@code boolean}, {@code choice}, {@code number} or {@code range}
 */
public record AnswerProblem(String key, String code, LocalText message) {}
