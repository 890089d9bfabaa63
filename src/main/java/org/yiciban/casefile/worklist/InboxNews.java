package org.yiciban.casefile.worklist;

import java.util.List;
import org.yiciban.casefile.parts.OpenTask;

/**
 * What happened to an inbox since it was shown.
 *
 * @param total tasks that fit the filter now
 * @param arrived how many of them were opened since
 * @param shown those of the shown tasks that are still open, whoever has them now
 */
public record InboxNews(long total, long arrived, List<OpenTask> shown) {}
