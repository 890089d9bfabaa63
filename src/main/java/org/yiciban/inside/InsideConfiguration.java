package org.yiciban.inside;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.yiciban.shared.ProgramOnly;

/**
 * The inside of the program: everything that carries a case from its receipt to its end, engine and tables included, and
 * nothing that stands towards people, other programs or the machine. The program is this and its doors; a second inside
 * can be assembled beside it in a plain context.
 *
 * <p>Whoever assembles it gives the {@code DataSource}, the {@code Clock}, the {@code BundleLibrary} that is released at
 * the start, the {@code ProvenIdentity}, and the settings of {@code application.yaml} with a journal secret, a folder for
 * uploads and a name of the engine of its own ({@code yiciban.engine.name}). Its acts run on a thread that is in no
 * transaction of another inside.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "org.yiciban.atrest",
            "org.yiciban.casefile",
            "org.yiciban.catalogue",
            "org.yiciban.deadline",
            "org.yiciban.document",
            "org.yiciban.engine",
            "org.yiciban.form",
            "org.yiciban.identity.account",
            "org.yiciban.integrity",
            "org.yiciban.material",
            "org.yiciban.modeljournal"
        },
        excludeFilters = {
            @Filter(ProgramOnly.class),
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class)
        })
@ImportAutoConfiguration({
    MessageSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
public class InsideConfiguration {}
