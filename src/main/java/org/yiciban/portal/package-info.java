/**
 * The citizen's pages, in rooms: {@code service} what may be applied for, {@code apply} filling in and sending, {@code
 * track} one's own cases and what their applicant does later, {@code notices} what anybody may object to, {@code
 * disclosure} grants that are published, {@code hearing} what is said of hearings, {@code parties} what interested parties
 * state, {@code commitments} what is to be mended, {@code certificates} one's own certificates, {@code
 * dossier} the own part of the file of a case, {@code confirmations} what others confirm for a case, {@code verification} whether a document is genuine, {@code visits} when
 * officers come to look on the spot, {@code calculator}, {@code account}, and {@code frame}, which all pages share.
 */
@NullMarked
package org.yiciban.portal;

import org.jspecify.annotations.NullMarked;
