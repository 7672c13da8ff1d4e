//! Sulawesi, Maluku and Papua.

use super::ProvinceFacts;
use crate::Zone::{Wit, Wita};

pub(super) static PROVINCES: &[ProvinceFacts] = &[
    ProvinceFacts {
        name: "Sulawesi Utara",
        english: "North Sulawesi",
        zone: Wita,
        aliases: "sulut,minahasa",
        cities: &[
            ("Kota Manado", "mdo,menado"),
            ("Kota Bitung", ""),
            ("Kota Kotamobagu", ""),
            ("Kota Tomohon", ""),
        ],
    },
    ProvinceFacts {
        name: "Gorontalo",
        english: "Gorontalo",
        zone: Wita,
        aliases: "",
        cities: &[("Kota Gorontalo", "")],
    },
    ProvinceFacts {
        name: "Sulawesi Tengah",
        english: "Central Sulawesi",
        zone: Wita,
        aliases: "sulteng,poso,morowali",
        cities: &[("Kota Palu", "")],
    },
    ProvinceFacts {
        name: "Sulawesi Barat",
        english: "West Sulawesi",
        zone: Wita,
        aliases: "sulbar",
        cities: &[("Kabupaten Mamuju", "")],
    },
    ProvinceFacts {
        name: "Sulawesi Selatan",
        english: "South Sulawesi",
        zone: Wita,
        aliases: "sulsel,toraja,bugis",
        cities: &[
            ("Kota Makassar", "mks,ujung pandang,makasar"),
            ("Kota Palopo", ""),
            ("Kota Parepare", "pare pare"),
            ("Kabupaten Gowa", "sungguminasa"),
            ("Kabupaten Maros", ""),
        ],
    },
    ProvinceFacts {
        name: "Sulawesi Tenggara",
        english: "Southeast Sulawesi",
        zone: Wita,
        aliases: "sultra,buton",
        cities: &[("Kota Kendari", "kdi"), ("Kota Baubau", "bau bau")],
    },
    ProvinceFacts {
        name: "Maluku",
        english: "Maluku",
        zone: Wit,
        aliases: "seram",
        cities: &[("Kota Ambon", ""), ("Kota Tual", "")],
    },
    ProvinceFacts {
        name: "Maluku Utara",
        english: "North Maluku",
        zone: Wit,
        aliases: "malut,halmahera",
        cities: &[
            ("Kota Tidore Kepulauan", "tidore,sofifi"),
            ("Kota Ternate", ""),
        ],
    },
    ProvinceFacts {
        name: "Papua",
        english: "Papua",
        zone: Wit,
        aliases: "irian,irian jaya,biak",
        cities: &[("Kota Jayapura", "")],
    },
    ProvinceFacts {
        name: "Papua Barat",
        english: "West Papua",
        zone: Wit,
        aliases: "irian jaya barat",
        cities: &[("Kabupaten Manokwari", "")],
    },
    ProvinceFacts {
        name: "Papua Barat Daya",
        english: "Southwest Papua",
        zone: Wit,
        aliases: "raja ampat",
        cities: &[("Kota Sorong", ""), ("Kabupaten Sorong", "aimas")],
    },
    ProvinceFacts {
        name: "Papua Tengah",
        english: "Central Papua",
        zone: Wit,
        aliases: "timika,mimika",
        cities: &[("Kabupaten Nabire", "")],
    },
    ProvinceFacts {
        name: "Papua Pegunungan",
        english: "Highland Papua",
        zone: Wit,
        aliases: "",
        cities: &[("Kabupaten Jayawijaya", "wamena")],
    },
    ProvinceFacts {
        name: "Papua Selatan",
        english: "South Papua",
        zone: Wit,
        aliases: "",
        cities: &[("Kabupaten Merauke", "")],
    },
];
