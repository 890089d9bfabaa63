package org.yiciban.document.template;

import org.yiciban.shared.LocalText;

/**
 * What keeps a template from being proposed.
 *
 * @param key of the sentence
 * @param english whether it is in the English text
 * @param words what is wrong
 */
public record TemplateFault(String key, boolean english, LocalText words) {}
