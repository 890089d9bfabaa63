package org.yiciban.window.oversight;

import java.util.List;
import java.util.Map;
import org.yiciban.casefile.lists.LateQuery;

/**
 * What the page of late matters shows.
 *
 * @param scope what the reader sees: everything, what an agency answers for, or its items
 * @param first the number of the first row
 * @param before address of the page before, null on the first
 * @param after address of the page after, null on the last
 * @param agencies names by code, of those that have something late
 * @param bundles the same of the bundles
 */
record LatePage(
        LateQuery query,
        String scope,
        List<Sum> sums,
        List<LateWords.Row> rows,
        long first,
        String before,
        String after,
        Map<String, String> agencies,
        Map<String, String> bundles,
        List<Table> tables) {

    /** How many limits show a light, and the way to them. */
    record Sum(String light, String name, long number, String href, boolean current) {}

    /** The sums of one agency or one bundle. */
    record Line(String name, String href, List<Long> numbers) {}

    /** Sums by agency or by bundle. */
    record Table(String title, List<Line> lines) {}
}
