package org.yiciban.engine.process;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the process engine runs here.
 *
 * @param jobExecutor whether this node works off timers and continuations by itself
 * @param name of the engine, in its own messages; one that stands beside another is called differently
 */
@ConfigurationProperties("yiciban.engine")
record EngineSettings(@DefaultValue("true") boolean jobExecutor, @DefaultValue("yiciban") String name) {}
