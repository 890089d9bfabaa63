package org.yiciban.casefile;

/**
 * One thing that is wrong with an application: a field or a paper, and what to do about it.
 *
 * @param field path of the field in the application form, or null
 * @param material code of the paper, or null
 * @param text what is wrong and how to mend it
 */
public record Defect(String field, String material, String text) {}
