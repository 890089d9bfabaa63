package org.yiciban.portal.notices;

import java.util.List;

/**
 * What the list of notices shows.
 *
 * @param page which one, from 0
 * @param more whether there are older ones
 */
record NoticeListPage(List<ShownNotice> content, int page, boolean more) {}
