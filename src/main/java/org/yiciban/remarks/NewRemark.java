package org.yiciban.remarks;

/**
 * What somebody wants to say.
 *
 * @param path of the file that is meant; empty for the draft as a whole
 * @param element the id of what is meant in it; empty for the file as a whole
 * @param text what is said
 */
public record NewRemark(String path, String element, String text) {}
