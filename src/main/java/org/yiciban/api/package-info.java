/**
 * The REST contract: {@code resource} has a controller a subject and the shapes that it takes and gives, {@code notices} what
 * anybody reads, {@code models} what modellers call, {@code problem}
 * says what was refused. {@code docs/openapi.json} is made of them.
 */
@NullMarked
package org.yiciban.api;

import org.jspecify.annotations.NullMarked;
