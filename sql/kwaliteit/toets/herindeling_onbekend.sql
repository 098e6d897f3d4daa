/* toets
naam: herindeling_onbekend
ernst: waarschuwing
betekenis: "Er zijn cijfers van gemeenten en geen enkele overgang van grondgebied: de regiocodes van CBS (v4) ontbreken."
*/
select 'bron.cbs_grens is leeg' as voorbeeld
where exists (select 1 from kern.baten_lasten) and not exists (select 1 from bron.cbs_grens)
