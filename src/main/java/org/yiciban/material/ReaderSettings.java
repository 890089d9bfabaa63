package org.yiciban.material;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the readers, small JVMs of their own in which strangers' files are opened.
 *
 * @param processes how many read at once at most; each takes {@code megabytes} and about as much again
 * @param waiting how many more files may wait for a reader; further ones are sent away
 * @param longestWait how long a file waits for a reader before it is sent away
 * @param limit how long the reading of one file may take before the reader is killed
 * @param megabytes the heap of a reader
 * @param filesEach after so many files a reader is replaced
 */
@ConfigurationProperties("yiciban.materials.readers")
public record ReaderSettings(
        @DefaultValue("2") int processes,
        @DefaultValue("16") int waiting,
        @DefaultValue("10s") Duration longestWait,
        @DefaultValue("20s") Duration limit,
        @DefaultValue("256") int megabytes,
        @DefaultValue("500") int filesEach) {}
