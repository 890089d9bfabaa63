package org.yiciban.bounds;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.util.unit.DataSize;

/**
 * What one request may bring and what all of them together may take.
 *
 * @param json the largest body that is no file and no form
 * @param form the largest form without files
 * @param fields how many fields a form may have
 * @param files the largest request that carries papers or models
 * @param grace how long a body may take at least; afterwards it has to come at {@code pace}
 * @param pace bytes a second that a body must come with
 * @param arriving how many bodies may be on their way at once
 * @param patience how long a request waits for a place before it is told to come again
 * @param space what is left on the disk for what the program has begun: with less, what would write is refused
 * @param places how many of each kind work with the database at once
 */
@ConfigurationProperties("yiciban.bounds")
public record Bounds(
        @DefaultValue("1MB") DataSize json,
        @DefaultValue("1MB") DataSize form,
        @DefaultValue("5000") int fields,
        @DefaultValue("60MB") DataSize files,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("8KB") DataSize pace,
        @DefaultValue("100") int arriving,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("64MB") DataSize space,
        @DefaultValue PlacesOf places) {

    private static final int ONE_PAPER = 12 << 20;
    private static final int CALENDAR = 2 << 20;

    /** Job threads, the engine's look for jobs, mail, calendars and their news, sweeps, heartbeat, traces: connections of their own. */
    private static final int BACKGROUND = 10;

    /** Where files are taken, and how much at once; nowhere else. */
    long filesAt(String path) {
        if (path.equals("/api/v1/uploads") || path.equals("/verify/file")) {
            return Math.min(ONE_PAPER, files.toBytes());
        }
        if (path.startsWith("/admin/")) {
            return Math.min(CALENDAR, files.toBytes());
        }
        boolean taken = path.matches(
                "/(apply|track|window|models)/.+|/workbench/drafts(/[0-9]+/list)?|/(api/v1/models|engine-rest/deployment)/.+");
        return taken ? files.toBytes() : 0;
    }

    /** Why the pool is too small for everybody who has a place; empty when it is large enough. */
    public List<String> tooSmall(DataSource source) {
        HikariDataSource hikari = DataSourceUnwrapper.unwrap(source, HikariDataSource.class);
        int pool = hikari == null ? Integer.MAX_VALUE : hikari.getMaximumPoolSize();
        int needed = places.all() + BACKGROUND;
        return pool >= needed
                ? List.of()
                : List.of("The pool has " + pool + " connections, but " + places.all() + " places and " + BACKGROUND
                        + " threads in the background want one each: set spring.datasource.hikari.maximum-pool-size to "
                        + needed + " or more, or lower yiciban.bounds.places.");
    }

    /**
     * Places by kind of request; each kind has its own, so that one can't crowd out another.
     *
     * @param office what staff do and look at
     * @param looking what the public looks at
     * @param acting what the public does
     * @param applying applications being handed in
     */
    public record PlacesOf(
            @DefaultValue("4") int office,
            @DefaultValue("4") int looking,
            @DefaultValue("3") int acting,
            @DefaultValue("2") int applying) {

        int of(Lane lane) {
            return switch (lane) {
                case OFFICE -> office;
                case LOOKING -> looking;
                case ACTING -> acting;
                case APPLYING -> applying;
            };
        }

        int all() {
            return office + looking + acting + applying;
        }
    }
}
