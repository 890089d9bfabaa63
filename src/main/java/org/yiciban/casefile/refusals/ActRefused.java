package org.yiciban.casefile.refusals;

import java.util.Optional;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** An act that the state of the case, the rules or the actor's role don't allow. Nothing was changed. */
public class ActRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the terms of the doors. */
    public enum Kind {
        /** Somebody or something was faster, or the state doesn't allow it: 409. */
        CONFLICT,
        /** The actor may not: 403. */
        FORBIDDEN,
        /** No such case or task for this actor: 404. */
        NOT_FOUND,
        /** This node can't do it now, another one may: 503. */
        UNAVAILABLE
    }

    private final transient LocalText text;
    private final Kind kind;
    private final transient Optional<ItemKey> item;
    private final boolean byState;

    /** Refused in the words of that key, see {@link Refusal}. */
    public ActRefused(Kind kind, String key, Object... arguments) {
        this(kind, Refusal.of(key, arguments), false, Optional.empty());
    }

    private ActRefused(Kind kind, LocalText text, boolean byState, Optional<ItemKey> item) {
        super(text.en());
        this.item = item;
        this.kind = kind;
        this.text = text;
        this.byState = byState;
    }

    /** A conflict with the state that the case is in; what brought it about is named with it. */
    public static ActRefused byState(String key, Object... arguments) {
        return new ActRefused(Kind.CONFLICT, Refusal.of(key, arguments), true, Optional.empty());
    }

    /** A conflict with the state that an item is in; what brought that about is named with it. */
    public static ActRefused byStateOf(ItemKey item, String key, Object... arguments) {
        return new ActRefused(Kind.CONFLICT, Refusal.of(key, arguments), true, Optional.of(item));
    }

    /** The item whose state doesn't allow it; empty where it is that of the case. */
    public Optional<ItemKey> item() {
        return item;
    }

    /** Whether the state of the case doesn't allow it. */
    public boolean byState() {
        return byState;
    }

    /** The same refusal with what happened before it. */
    public ActRefused because(LocalText happened) {
        return text.zh().contains(happened.zh())
                ? this
                : new ActRefused(
                        kind, new LocalText(text.zh() + happened.zh(), text.en() + " " + happened.en()), byState, item);
    }

    public static ActRefused conflict(String key, Object... arguments) {
        return new ActRefused(Kind.CONFLICT, key, arguments);
    }

    public static ActRefused unavailable(String key, Object... arguments) {
        return new ActRefused(Kind.UNAVAILABLE, key, arguments);
    }

    public static ActRefused forbidden(String key, Object... arguments) {
        return new ActRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** No such case: the same answer for a wrong number, a wrong code and somebody else's case. */
    public static ActRefused noSuchCase() {
        return new ActRefused(Kind.NOT_FOUND, "case.none");
    }

    /** No such item in that case. */
    public static ActRefused noSuchItem() {
        return new ActRefused(Kind.NOT_FOUND, "case.no-such-item");
    }

    /** Whether something was refused because there is no such case for whoever asked. */
    public static boolean isNoSuchCase(RuntimeException problem) {
        return problem instanceof ActRefused refused && refused.kind == Kind.NOT_FOUND;
    }

    /** No such notice. */
    public static ActRefused noSuchNotice() {
        return new ActRefused(Kind.NOT_FOUND, "notice.none");
    }

    /** No document with that code, or none of which that is the file. */
    public static ActRefused noSuchDocument() {
        return new ActRefused(Kind.NOT_FOUND, "verify.unknown");
    }

    public static ActRefused noSuchTask() {
        return new ActRefused(Kind.NOT_FOUND, "task.none");
    }

    public LocalText text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }
}
