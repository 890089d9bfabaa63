package org.yiciban.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.store.CaseNumbers;
import org.yiciban.casefile.store.NumbersInside;

/**
 * The ground as it was before: whoever comes is let in, the pool has 16 connections and waits 30 seconds, and the case
 * number is taken on a second connection while the application holds its first. No setting brings this back, so it is
 * rebuilt here around the program of today: an application runs in one transaction, its number in one of its own.
 */
final class BeforeSafeGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What can be set. */
    static final List<String> SETTINGS = Stream.concat(
                    Stream.of("office", "looking", "acting", "applying")
                            .map(lane -> "--yiciban.bounds.places." + lane + "=1000"),
                    Stream.of(
                            "--spring.datasource.hikari.maximum-pool-size=16",
                            "--spring.datasource.hikari.connection-timeout=30000",
                            "--server.tomcat.threads.max=200",
                            "--spring.transaction.default-timeout=-1",
                            "--spring.jdbc.template.query-timeout=-1"))
            .toList();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> {
            // today a pool that is too small for everybody inside refuses the start
            ((BeanDefinitionRegistry) beans).removeBeanDefinition("roomForAll");
            beans.addBeanPostProcessor(new Rebuilt(beans));
        });
    }

    /** Puts both transactions where they were. */
    private record Rebuilt(ConfigurableListableBeanFactory beans) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof CaseNumbers) {
                return new NumbersInside(
                        beans.getBean(JdbcClient.class), transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
            }
            return bean instanceof Applications ? inOneTransaction(bean) : bean;
        }

        private Object inOneTransaction(Object applications) {
            TransactionTemplate one = transaction(TransactionDefinition.PROPAGATION_REQUIRED);
            ProxyFactory proxy = new ProxyFactory(applications);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((org.aopalliance.intercept.MethodInterceptor)
                    call -> call.getMethod().getName().equals("submit")
                            ? one.execute(status -> proceed(call))
                            : call.proceed());
            return proxy.getProxy();
        }

        private static Object proceed(org.aopalliance.intercept.MethodInvocation call) {
            try {
                return call.proceed();
            } catch (RuntimeException | Error refused) {
                throw refused;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private TransactionTemplate transaction(int propagation) {
            TransactionTemplate template = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
            template.setPropagationBehavior(propagation);
            return template;
        }
    }
}
