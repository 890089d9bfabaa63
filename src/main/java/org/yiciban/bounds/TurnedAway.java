package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiciban.shared.Causes;

/** A request that isn't worked on: too large, too slow, or one too many. Nothing was done for it. */
final class TurnedAway extends IOException {

    private static final long serialVersionUID = 1L;

    /** RFC 4918, section 11.5. */
    private static final int INSUFFICIENT_STORAGE = 507;

    private final int status;
    private final Threshold.Unread unread;

    private TurnedAway(int status, String why) {
        this(status, why, null);
    }

    private TurnedAway(int status, String why, Threshold.Unread unread) {
        super(why);
        this.status = status;
        this.unread = unread;
    }

    static TurnedAway busy() {
        return new TurnedAway(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many at once");
    }

    /** The disk has no room for what this would write. */
    static TurnedAway noSpace() {
        return new TurnedAway(INSUFFICIENT_STORAGE, "the disk is full");
    }

    static TurnedAway tooLarge() {
        return new TurnedAway(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too large");
    }

    static TurnedAway tooSlow() {
        return new TurnedAway(HttpServletResponse.SC_REQUEST_TIMEOUT, "too slow");
    }

    static TurnedAway malformed(String why) {
        return new TurnedAway(HttpServletResponse.SC_BAD_REQUEST, why);
    }

    /** A field of one value has two. */
    static TurnedAway twice(String field) {
        return new TurnedAway(
                HttpServletResponse.SC_BAD_REQUEST, "a field with two values", new Threshold.Unread("twice", field));
    }

    /** A field holds signs that can't be kept. */
    static TurnedAway lostSigns() {
        return new TurnedAway(
                HttpServletResponse.SC_BAD_REQUEST, "signs that no text has", new Threshold.Unread("signs", ""));
    }

    static TurnedAway addressTooLong() {
        return new TurnedAway(HttpServletResponse.SC_REQUEST_URI_TOO_LONG, "an address that is too long");
    }

    static TurnedAway noFilesHere() {
        return new TurnedAway(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "no files are taken here");
    }

    static TurnedAway withoutLength() {
        return new TurnedAway(HttpServletResponse.SC_LENGTH_REQUIRED, "files without a length");
    }

    /** The one that is behind a failure, if any. */
    static TurnedAway behind(Throwable failure) {
        return Causes.first(failure, TurnedAway.class).orElse(null);
    }

    /** What of its fields is wrong; null where something else is. */
    Threshold.Unread unread() {
        return unread;
    }

    /** Whether it may come again as it is: too many came, or there was no room; not something that nobody could work with. */
    boolean isBusy() {
        return status == HttpServletResponse.SC_SERVICE_UNAVAILABLE || status == INSUFFICIENT_STORAGE;
    }

    /** Tells it; the words are found by the page for errors. */
    void tell(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (isBusy()) {
            ComeAgain.soon(response);
        } else {
            // what is still on its way isn't waited for
            response.setHeader("Connection", "close");
        }
        response.sendError(status);
    }
}
