#include "courant/money.hpp"

// The code is part of the currency, which ends with the full expression.
std::string_view code_of_temporary() { return courant::Currency::from_code("KGS").value().code(); }
