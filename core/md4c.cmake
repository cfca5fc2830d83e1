# md4c, the parser of CommonMark that is compiled into the core, with bounds where its time would grow
# faster than its input. Its release 0.5.2 has none of them; each is one statement.
include_guard()

FetchContent_Declare(md4c
  URL https://github.com/mity/md4c/archive/refs/tags/release-0.5.2.tar.gz
  URL_HASH SHA256=55d0111d48fb11883aaee91465e642b8b640775a4d6993c2d0e7a8092758ef21
  DOWNLOAD_EXTRACT_TIMESTAMP FALSE
  SOURCE_SUBDIR none) # One source is all that we build of it.
FetchContent_MakeAvailable(md4c)

file(READ ${md4c_SOURCE_DIR}/src/md4c.c md4c_text)

# Puts `after` in place of `before`, which must be there.
function(courant_bound before after)
  string(FIND "${md4c_text}" "${before}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "md4c.c has no '${before}' to bound; is it 0.5.2?")
  endif()
  string(REPLACE "${before}" "${after}" bounded "${md4c_text}")
  set(md4c_text "${bounded}" PARENT_SCOPE)
endfunction()

# Dialects that we do not speak are compiled out.
courant_bound([[#include "md4c.h"]] [[#include "md4c.h"
#undef MD_FLAG_COLLAPSEWHITESPACE
#undef MD_FLAG_PERMISSIVEATXHEADERS
#undef MD_FLAG_TASKLISTS
#undef MD_FLAG_LATEXMATHSPANS
#undef MD_FLAG_WIKILINKS
#undef MD_FLAG_UNDERLINE
#undef MD_FLAG_HARD_SOFT_BREAKS
#define MD_FLAG_COLLAPSEWHITESPACE 0
#define MD_FLAG_PERMISSIVEATXHEADERS 0
#define MD_FLAG_TASKLISTS 0
#define MD_FLAG_LATEXMATHSPANS 0
#define MD_FLAG_WIKILINKS 0
#define MD_FLAG_UNDERLINE 0
#define MD_FLAG_HARD_SOFT_BREAKS 0]])

# Every blank line looks at all containers: no more than a hundred inside each other.
courant_bound([[        if(line->indent < ctx->code_indent_offset  &&
           md_is_container_mark(ctx, line->indent, off, &off, &container))]]
[[        if(line->indent < ctx->code_indent_offset  &&
           n_parents + n_brothers + n_children < 100  &&
           md_is_container_mark(ctx, line->indent, off, &off, &container))]])

# Each "](" looked for its line from the first one on.
courant_bound([[    while(off >= lines[line_index].end)
        line_index++;

    MD_ASSERT(CH(off) == _T('('));]]
[[    md_lookup_line(off, lines, n_lines, &line_index);

    MD_ASSERT(CH(off) == _T('('));]])

# A long destination that is used often would make the output the square of the input.
courant_bound([[    int alloc_containers;]] [[    int alloc_containers;
    SZ ref_output_left;]])
courant_bound([[    md_build_mark_char_map(&ctx);]] [[    md_build_mark_char_map(&ctx);
    ctx.ref_output_left = 1024 * 1024;]])
courant_bound([[    def = md_lookup_ref_def(ctx, label, label_size);
    if(def != NULL) {]]
[[    def = md_lookup_ref_def(ctx, label, label_size);
    if(def != NULL  &&  def->dest_end - def->dest_beg + def->title_size >= ctx->ref_output_left) {
        MD_LOG("Too much output by link references.");
        def = NULL;
    }
    if(def != NULL) {
        ctx->ref_output_left -= def->dest_end - def->dest_beg + def->title_size;]])

set(md4c_source ${CMAKE_CURRENT_BINARY_DIR}/md4c.c)
set(md4c_before "")
if(EXISTS ${md4c_source})
  file(READ ${md4c_source} md4c_before)
endif()
if(NOT md4c_before STREQUAL md4c_text)
  file(WRITE ${md4c_source} "${md4c_text}")
endif()
# Third-party code is not held to our warnings; some of them are none of C's.
set_source_files_properties(${md4c_source} PROPERTIES COMPILE_OPTIONS -w)
