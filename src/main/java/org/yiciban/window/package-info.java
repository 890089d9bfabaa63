/**
 * The pages of clerks, officers and supervisors, in rooms: {@code inbox} and {@code task} the daily work, {@code counter}
 * applications taken in, {@code cases} cases looked for and looked at, {@code revocation} what ends before its time, {@code slip}
 * what is corrected, {@code hearing} who is heard before, {@code parties} whose interest is touched, {@code visit} looks on the spot, {@code
 * disclosure} objections to what is published, {@code commitment} what was committed to, {@code
 * papers}, {@code dossier} files of cases, {@code seals} set on documents, {@code oversight} load, late limits
 * and bad ratings, {@code calendars}, {@code settings} one's own, and {@code frame}, which all pages share.
 */
@NullMarked
package org.yiciban.window;

import org.jspecify.annotations.NullMarked;
