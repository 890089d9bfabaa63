package org.yiciban.document.issued;

/** In which words agencies say what their documents say. */
public interface AgencyWords {

    /**
     * What a version of a template says; versions never change.
     *
     * @throws IllegalStateException when there is no such version
     */
    AgencySentences of(long template);
}
