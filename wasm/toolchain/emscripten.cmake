# CMake toolchain of the wasm presets: Emscripten as the set-up found or made it.

include(${CMAKE_CURRENT_LIST_DIR}/../../build/toolchain.cmake OPTIONAL)
if(NOT COURANT_EMSCRIPTEN_ROOT)
  message(FATAL_ERROR "No Emscripten: run `npm run setup` first.")
endif()
include(${COURANT_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
