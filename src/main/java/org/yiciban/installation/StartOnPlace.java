package org.yiciban.installation;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yiciban.shared.StartRefused;

/**
 * A program doesn't start where a backup is being put in place, nor on what a broken one left. It has its turn with an H2
 * file as long as it runs; with a server until the tables are there, which nothing is put upon.
 */
@Component
class StartOnPlace implements BeanPostProcessor, Ordered, DisposableBean {

    private final Environment settings;
    private Turn turn;

    StartOnPlace(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSource && turn == null) {
            take(Installation.place(settings));
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof FlywayMigrationInitializer
                && Installation.place(settings).isPostgresql()) {
            destroy();
        }
        return bean;
    }

    /** Before whatever else looks at the place: what a restore left halfway is told as such. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private void take(Installation place) {
        try {
            turn = Turn.take(place, Turn.Work.PROGRAM);
            Leftover.refuse(place);
        } catch (InstallationRefused refused) {
            if (turn == null && place.isPostgresql() && refused.getCause() != null) {
                // one that can't be reached is told of by what opens it
                return;
            }
            throw new StartRefused(List.of(refused.getMessage()));
        }
    }

    @Override
    public void destroy() {
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }
}
