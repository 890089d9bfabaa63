package org.yiciban.material;

/** Somebody else whose contents lie among the papers: what he has isn't cleared away with a paper of the same content. */
public interface KeptContents {

    /** Whether one of his has this content. */
    boolean has(String sha256);
}
