{
    "Date": "2031-06-12T11:30:00+03:00",
    "PreviousDate": "2031-06-11T11:30:00+03:00",
    "PreviousURL": "\/\/www.example.org\/archive\/2031\/06\/11\/daily_json.js",
    "Timestamp": "2031-06-11T23:00:00+03:00",
    "Valute": {
        "AMD": {
            "ID": "R01060",
            "NumCode": "051",
            "CharCode": "AMD",
            "Nominal": 100,
            "Name": "Армянских драмов",
            "Value": 19.4412,
            "Previous": 19.5
        },
        "USD": {
            "ID": "R01235",
            "NumCode": "840",
            "CharCode": "USD",
            "Nominal": 1,
            "Name": "Доллар США",
            "Value": 78.5067,
            "Previous": 78.4839
        },
        "XDR": {
            "ID": "R01589",
            "NumCode": "960",
            "CharCode": "XDR",
            "Nominal": 1,
            "Name": "СДР (специальные права заимствования)",
            "Value": 107.51,
            "Previous": 107.3
        }
    }
}
