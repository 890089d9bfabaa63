package org.yiciban.casefile;

import java.util.List;
import java.util.Map;
import org.yiciban.deadline.Light;

/**
 * One page of the inbox, most urgent first.
 *
 * @param total rows on all pages
 * @param lights how many tasks of the queue show each light, whatever light was asked for
 */
public record InboxPage(long total, int page, List<OpenTask> content, Map<Light, Long> lights) {}
