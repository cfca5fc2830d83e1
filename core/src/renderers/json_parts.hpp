#pragma once

#include "courant/article.hpp"
#include "courant/rates.hpp"
#include "text/json_writer.hpp"

namespace courant::renderers {

/// Writes the blocks of `body` as an array of nested objects.
void write_blocks_json(text::JsonWriter& json, const Body& body);

/// Writes `image` as an object.
void write_image_json(text::JsonWriter& json, const Image& image);

/// Writes the members of `rates` into the open object.
void write_rates_json(text::JsonWriter& json, const RateTable& rates);

}  // namespace courant::renderers
