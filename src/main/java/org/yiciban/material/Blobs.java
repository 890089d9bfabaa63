package org.yiciban.material;

import java.io.InputStream;

/** Where contents lie, each under the hash of what it holds: a folder by default, a shared store with several nodes. */
public interface Blobs {

    /** Keeps the content; keeping the same content twice is the same as once. */
    void keep(String sha256, byte[] content);

    /** Opens a kept content. */
    InputStream open(String sha256);

    /** Forgets a content that nobody refers to any more. */
    void forget(String sha256);
}
