package org.yiciban.material;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what applicants hand in.
 *
 * @param uploads the folder of the contents
 * @param largest the largest paper, in bytes
 * @param largestCase all papers of one case together, in bytes
 * @param orphansLiveFor how long an upload waits for a case before it expires; longer than a draft is kept, which papers belong to
 */
@ConfigurationProperties("yiciban.materials")
public record MaterialSettings(
        @DefaultValue("./data/uploads") String uploads,
        @DefaultValue("10485760") long largest,
        @DefaultValue("52428800") long largestCase,
        @DefaultValue("100d") Duration orphansLiveFor) {}
