package org.yiciban.casefile.record;

/**
 * What a case is called besides its service and number, from an answer of the newest round.
 *
 * @param whole as its applicant wrote it
 * @param masked as everybody else reads it: a person's name is masked
 */
public record CaseTitle(String whole, String masked) {}
