package org.yiciban.figures;

/**
 * The figures that matter to whoever runs the program, by the meter that bears each, with the bounds from which it wants
 * to be looked at and from which somebody has to act. None names a person.
 */
public enum Figure {
    /** One while the tables answer. */
    DATABASE("yiciban.database.up", Unit.NUMBER, 1, 1),
    NODES("yiciban.nodes.alive", Unit.NUMBER, 1, 1),
    /** On this node; a node that is an hour off ends limits an hour off. */
    CLOCK_APART("yiciban.clock.apart", Unit.SECONDS, 30, 600),
    SPACE("yiciban.disk.usable", Unit.BYTES, 1L << 30, 64L << 20),
    HEAP("jvm.memory.used", Unit.BYTES),
    FILE("yiciban.h2.file", Unit.BYTES),
    POOL_ACTIVE("hikaricp.connections.active", Unit.NUMBER),
    POOL_PENDING("hikaricp.connections.pending", Unit.NUMBER, 1, 10),
    PLACES_WAITING("yiciban.places.waiting", Unit.NUMBER, 1, 20),
    TURNED_AWAY("yiciban.places.refused", Unit.NUMBER),
    PAPERS_WAITING("yiciban.papers.waiting", Unit.NUMBER, 4, 16),
    JOBS_LATE("yiciban.jobs.late", Unit.NUMBER, 1, 100),
    JOBS_OLDEST("yiciban.jobs.oldest", Unit.SECONDS, 60, 600),
    JOBS_FAILED("yiciban.jobs.failed", Unit.NUMBER, 1, 10),
    STANDSTILLS("yiciban.cases.stuck", Unit.NUMBER, 1, 1),
    OUTBOX_WAITING("yiciban.outbox.waiting", Unit.NUMBER),
    OUTBOX_OLDEST("yiciban.outbox.oldest", Unit.SECONDS, 3600, 86_400),
    OUTBOX_FAILED("yiciban.outbox.failed", Unit.NUMBER, 1, 50),
    FILES_WAITING("yiciban.documents.waiting", Unit.NUMBER),
    FILES_OLDEST("yiciban.documents.oldest", Unit.SECONDS, 3600, 86_400),
    JOURNAL_AGE("yiciban.journal.verified", Unit.SECONDS, 172_800, 604_800),
    JOURNAL_FINDINGS("yiciban.journal.findings", Unit.NUMBER, 1, 1),
    /** Without end where none was ever taken. */
    BACKUP_AGE("yiciban.backup.age", Unit.SECONDS, 172_800, 604_800),
    BACKUP_MISSING("yiciban.backup.missing", Unit.NUMBER, 1, Double.POSITIVE_INFINITY),
    LIMITS_DUE("yiciban.limits.due", Unit.NUMBER),
    LIMITS_LATE("yiciban.limits.late", Unit.NUMBER, 1, Double.POSITIVE_INFINITY),
    CASES("yiciban.cases.running", Unit.NUMBER),
    TASKS("yiciban.tasks.open", Unit.NUMBER),
    ACTS("yiciban.acts", Unit.NUMBER),
    REFUSALS("yiciban.refusals", Unit.NUMBER),
    DOORS("yiciban.doors", Unit.NUMBER),
    SESSIONS("yiciban.sessions", Unit.NUMBER),
    MANDATES("yiciban.mandates.running", Unit.NUMBER),
    RELEASES("yiciban.releases", Unit.NUMBER),
    /** Of this node, at its start. */
    BUNDLES_REFUSED("yiciban.bundles.refused", Unit.NUMBER, 1, 1);

    /** In what it is measured. */
    public enum Unit {
        /** Pieces. */
        NUMBER,
        SECONDS,
        BYTES
    }

    /** What a value means. */
    public enum Light {
        GREEN,
        YELLOW,
        RED,
        /** Nothing to judge by, or nothing known. */
        NONE
    }

    private final String meter;
    private final Unit unit;
    private final double yellow;
    private final double red;

    Figure(String meter, Unit unit) {
        this(meter, unit, Double.NaN, Double.NaN);
    }

    Figure(String meter, Unit unit, double yellow, double red) {
        this.meter = meter;
        this.unit = unit;
        this.yellow = yellow;
        this.red = red;
    }

    /** The name under which it is registered, with dots. */
    public String meter() {
        return meter;
    }

    /** In what it is measured. */
    public Unit unit() {
        return unit;
    }

    /** What that value means; not a number is a value that isn't known. */
    public Light light(double value) {
        if (Double.isNaN(yellow) || Double.isNaN(value)) {
            return Light.NONE;
        }
        boolean falls = this == DATABASE || this == NODES || this == SPACE;
        if (falls ? value < red : value >= red) {
            return Light.RED;
        }
        return (falls ? value < yellow : value >= yellow) ? Light.YELLOW : Light.GREEN;
    }
}
