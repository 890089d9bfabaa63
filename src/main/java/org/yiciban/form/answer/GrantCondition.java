package org.yiciban.form.answer;

import org.yiciban.shared.LocalText;

/**
 * What a form calls a condition of granting ({@code properties.grantsWhen}): without it nothing may be granted.
 *
 * @param field path of the answer it stands at, empty for a part that has none
 * @param text the condition in words
 * @param met whether the answers meet it
 */
public record GrantCondition(String field, LocalText text, boolean met) {}
