package org.yiciban.casefile.terms;

import org.yiciban.shared.LocalText;

/** An act that the state of the case, the rules or the actor's role don't allow. Nothing was changed. */
public class ActRefused extends RuntimeException {

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
    private final boolean byState;

    public ActRefused(Kind kind, String zh, String en) {
        this(kind, zh, en, false);
    }

    private ActRefused(Kind kind, String zh, String en, boolean byState) {
        super(en);
        this.kind = kind;
        this.text = new LocalText(zh, en);
        this.byState = byState;
    }

    /** A conflict with the state that the case is in; what brought it about is named with it. */
    public static ActRefused byState(String zh, String en) {
        return new ActRefused(Kind.CONFLICT, zh, en, true);
    }

    /** Whether the state of the case doesn't allow it. */
    public boolean byState() {
        return byState;
    }

    /** The same refusal with what happened before it. */
    public ActRefused because(LocalText happened) {
        return text.zh().contains(happened.zh())
                ? this
                : new ActRefused(kind, text.zh() + happened.zh(), text.en() + " " + happened.en(), byState);
    }

    public static ActRefused conflict(String zh, String en) {
        return new ActRefused(Kind.CONFLICT, zh, en);
    }

    public static ActRefused unavailable(String zh, String en) {
        return new ActRefused(Kind.UNAVAILABLE, zh, en);
    }

    public static ActRefused forbidden(String zh, String en) {
        return new ActRefused(Kind.FORBIDDEN, zh, en);
    }

    /** No such case: the same answer for a wrong number, a wrong code and somebody else's case. */
    public static ActRefused noSuchCase() {
        return new ActRefused(
                Kind.NOT_FOUND,
                "没有查到该办件，请核对办件编号（凭查询码查询的，并请核对查询码）。",
                "No such case; please check the case number, and the query code if you came with one.");
    }

    /** Whether something was refused because there is no such case for whoever asked. */
    public static boolean isNoSuchCase(RuntimeException problem) {
        return problem instanceof ActRefused refused && refused.kind == Kind.NOT_FOUND;
    }

    public static ActRefused noSuchTask() {
        return new ActRefused(
                Kind.NOT_FOUND,
                "没有这项任务：可能已由他人办结，或不属于您的职责。",
                "No such task: it was finished by somebody else, or isn't yours.");
    }

    public LocalText text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }
}
