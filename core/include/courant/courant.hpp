#pragma once

#include "courant/amounts.hpp"
#include "courant/article.hpp"
#include "courant/datetime.hpp"
#include "courant/diagnostic.hpp"
#include "courant/document.hpp"
#include "courant/error.hpp"
#include "courant/limits.hpp"
#include "courant/money.hpp"
#include "courant/options.hpp"
#include "courant/rates.hpp"
#include "courant/read.hpp"
#include "courant/render.hpp"
