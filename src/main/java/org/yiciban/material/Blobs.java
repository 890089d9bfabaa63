package org.yiciban.material;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Where contents lie, each under the hash of what it holds: a folder by default, a shared store with several nodes. */
public interface Blobs {

    /** The contents in a folder. */
    static Blobs in(Path folder) {
        return new FolderBlobs(folder);
    }

    /** Keeps the content; keeping the same content again only renews its date. */
    void keep(String sha256, byte[] content, Instant at);

    /** Opens a kept content. */
    InputStream open(String sha256);

    /** Forgets a content that nobody refers to, unless somebody handed it in again since. */
    void forget(String sha256, Instant unusedSince);

    /** Removes what somebody began to keep more than an hour ago and never finished. */
    void sweep();
}
