package org.yiciban.window.seals;

import java.io.Serializable;
import java.util.List;
import org.yiciban.document.issued.SealKind;
import org.yiciban.document.seals.AwaitedSeals.Awaited;

/**
 * What waits for a seal.
 *
 * @param kind what kind of seal is set here
 * @param keeps whether the reader may set any seal at all
 * @param waiting the oldest first, as many as one page has
 * @param more whether others wait behind them
 */
record SealPage(SealKind kind, boolean keeps, List<Awaited> waiting, boolean more) {

    /** What became of one document that was ticked. */
    record Line(String number, boolean done, String text) implements Serializable {}
}
