package org.yiciban.catalogue.sheet;

import java.util.Optional;
import org.yiciban.shared.LocalText;

/**
 * What the national catalogue of government service items 政务服务事项目录 calls an item.
 *
 * @param basic the basic code 基本编码, twelve characters: the same everywhere
 * @param implementing the implementing code 实施编码, 31 characters: who implements it, at which level, and the basic code
 * @param authority the paper by which the body that implements it has set limit, papers and conditions
 */
public record CatalogueCodes(Optional<String> basic, Optional<String> implementing, Optional<LocalText> authority) {}
