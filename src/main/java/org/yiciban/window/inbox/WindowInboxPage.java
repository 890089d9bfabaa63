package org.yiciban.window.inbox;

import java.util.List;
import java.util.Map;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.casefile.worklist.InboxQuery;

/**
 * What the page of the inbox shows.
 *
 * @param since when the list was read: what came later is news
 * @param total how many tasks the filter finds, on all pages
 * @param colleagues to whom one may hand a task, by user name
 * @param views the filters that the reader keeps
 * @param bundles names by code
 * @param standing what is late anywhere; null for those who have tasks of their own
 */
record WindowInboxPage(
        String since,
        InboxQuery query,
        long total,
        List<InboxRow> rows,
        Map<String, String> colleagues,
        List<Narrowing> queues,
        List<Narrowing> lights,
        List<Kept> views,
        Map<String, String> bundles,
        List<Narrowing> standing) {

    /** A way to narrow the list: where it leads, what it is called, how many rows; the light's colour or null. */
    record Narrowing(String href, String name, String light, Long count, boolean current) {}

    /** A filter that the reader keeps. */
    record Kept(long id, String href, String name, long count, boolean current) {}

    /** The lights that press, those without a task left out. */
    public List<Narrowing> urgent() {
        return lights.stream()
                .filter(one ->
                        one.count() > 0 && List.of("DARK_RED", "RED", "YELLOW").contains(one.light()))
                .toList();
    }

    /** From how many working days on a matter counts among those that are about to be late. */
    public int usualDays() {
        return LateQuery.USUAL_DAYS;
    }

    /** The number of the first row, from 1; 0 where there is none. */
    public long first() {
        return rows.isEmpty() ? 0 : skipped() + 1;
    }

    /** The number of the last row. */
    public long last() {
        return skipped() + rows.size();
    }

    /** The address of this page. */
    public String here() {
        return address(query.page());
    }

    /** The address of the page before; null on the first. */
    public String before() {
        return query.page() > 0 ? address(query.page() - 1) : null;
    }

    /** The address of the page after; null on the last. */
    public String after() {
        return skipped() + InboxAddress.ROWS < total ? address(query.page() + 1) : null;
    }

    private long skipped() {
        return (long) query.page() * InboxAddress.ROWS;
    }

    private String address(int number) {
        return InboxAddress.of(query, query.queue(), query.light(), number);
    }
}
