package org.yiciban.engine.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The engine's statements are read from its own files once for each kind of database, and not by every program that the
 * tests of a JVM start: reading them took more than half of the CPU seconds of such a start. Each program has sessions of
 * its own on its own database; what a statement says is the same for all. Every Spring program on the tests' class path
 * finds this in META-INF/spring.factories.
 */
public class SharedMappings
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {

    private static final Map<String, Configuration> READ = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof EngineDefaults settings ? given(settings) : bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ProcessEngine engine
                && engine.getProcessEngineConfiguration() instanceof ProcessEngineConfigurationImpl settings) {
            READ.putIfAbsent(
                    settings.getDatabaseType(), settings.getSqlSessionFactory().getConfiguration());
        }
        return bean;
    }

    /** With the statements that another engine has read already; without, when it is the first of its kind. */
    static EngineDefaults given(EngineDefaults settings) {
        settings.initDatabaseType();
        Configuration read = READ.get(settings.getDatabaseType());
        if (read != null) {
            Configuration own = new Configuration(new Environment(
                    "default", read.getEnvironment().getTransactionFactory(), settings.getDataSource()));
            BeanUtils.copyProperties(read, own, "environment");
            // full names only: adding one by its full name adds the short one too
            read.getMappedStatementNames().stream()
                    .filter(name -> name.contains("."))
                    .map(read::getMappedStatement)
                    .forEach(own::addMappedStatement);
            settings.setSqlSessionFactory(new DefaultSqlSessionFactory(own));
        }
        return settings;
    }
}
