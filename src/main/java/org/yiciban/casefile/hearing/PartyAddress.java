package org.yiciban.casefile.hearing;

/** Where an interested party answers, as it is printed on his paper; the door that has the page knows. */
public interface PartyAddress {

    /** The whole address of the page of that number. */
    String of(long no);
}
