{"disclaimer":"https://www.example.org/#terms","date":"2031-06-12","timestamp":1938978000,"base":"RUB","rates":{"AMD":5.14371541,"USD":0.0127377664}}
